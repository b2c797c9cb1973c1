# Two interface targets, for edau's own targets only: nothing of this reaches
# those who link edau.

# The strict set of warnings. -Werror is the developer's choice (EDAU_WERROR).
add_library(edau_warnings INTERFACE)
target_compile_options(edau_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Wcast-align -Woverloaded-virtual -Wformat=2 -Wundef
  -Wimplicit-fallthrough
  # GCC 12's -Wrestrict sees overlap in plain std::string assignments (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast -Wduplicated-cond -Wlogical-op -Wno-restrict>
  $<$<BOOL:${EDAU_WERROR}>:-Werror>)

# Repeatable arithmetic: no fused multiply-add that one CPU has and another lacks.
add_library(edau_arithmetic INTERFACE)
target_compile_options(edau_arithmetic INTERFACE -ffp-contract=off)

if(EDAU_SANITIZE)
  add_compile_options(-fsanitize=${EDAU_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${EDAU_SANITIZE})
endif()

# Coverage feedback for libFuzzer in edau's own code; each fuzzer links -fsanitize=fuzzer.
if(EDAU_FUZZERS)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
