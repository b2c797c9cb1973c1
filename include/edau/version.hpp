// The version of this library. The build reads it from here: it stands
// nowhere else.
#pragma once

#define EDAU_VERSION_MAJOR 0
#define EDAU_VERSION_MINOR 1
#define EDAU_VERSION_PATCH 0
#define EDAU_VERSION "0.1.0"
