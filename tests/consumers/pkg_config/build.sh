#!/bin/sh
# A program that takes the installed edau by pkg-config alone, in C++ and in C.
#
#   build.sh FOLDER [--static]      FOLDER/consumer and FOLDER/consumer_c
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
mkdir -p "$1"
cflags=$(pkg-config --cflags edau)
libs=$(pkg-config ${2:+"$2"} --libs edau)
# shellcheck disable=SC2086 # lists of flags
{
  c++ -std=c++20 $cflags "$here/../find_themes.cpp" -o "$1/consumer" $libs
  cc -std=c99 -Wall -Wextra -Wpedantic -Werror $cflags "$here/../find_themes.c" \
    -o "$1/consumer_c" $libs
}
