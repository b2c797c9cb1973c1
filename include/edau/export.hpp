// EDAU_EXPORT marks what the shared library lets others see; everything else
// stays hidden. A program that links the static library defines
// EDAU_STATIC_DEFINE (the CMake target and edau.pc do that for it).
#pragma once

#if defined(EDAU_STATIC_DEFINE)
#define EDAU_EXPORT
#else
#define EDAU_EXPORT __attribute__((visibility("default")))
#endif
