# What `cmake --install` puts where: the library, its public headers, the CMake
# package edau::edau, edau.pc, the command line, the schemas of its JSON files
# and the licences.
include(CMakePackageConfigHelpers)

set(edau_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/edau)

install(TARGETS edau EXPORT edauTargets
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/edau
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.hpp" PATTERN "*.h")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES
  ${PROJECT_SOURCE_DIR}/lib/report/analysis.schema.json
  ${PROJECT_SOURCE_DIR}/lib/report/assigned.schema.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/edau)

# The package. Before 1.0 another minor version is another interface.
install(EXPORT edauTargets NAMESPACE edau:: DESTINATION ${edau_cmake_dir})
configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/lib/cmake/edauConfig.cmake.in ${PROJECT_BINARY_DIR}/edauConfig.cmake
  INSTALL_DESTINATION ${edau_cmake_dir}
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/edauConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/edauConfig.cmake ${PROJECT_BINARY_DIR}/edauConfigVersion.cmake
  DESTINATION ${edau_cmake_dir})
if(NOT BUILD_SHARED_LIBS)
  install(FILES ${PROJECT_SOURCE_DIR}/lib/cmake/FindStemmer.cmake DESTINATION ${edau_cmake_dir})
endif()

# edau.pc finds its prefix from where it lies, so that the installed tree can
# be moved and `cmake --install --prefix` is right; only the way up from the
# folder of libraries (lib, or lib/x86_64-linux-gnu below /usr) is fixed here.
foreach(dir LIBDIR INCLUDEDIR)
  cmake_path(IS_ABSOLUTE CMAKE_INSTALL_${dir} absolute)
  if(absolute)
    set(edau_pc_${dir} ${CMAKE_INSTALL_${dir}})
  else()
    set(edau_pc_${dir} "\${prefix}/${CMAKE_INSTALL_${dir}}")
  endif()
endforeach()
file(RELATIVE_PATH edau_pc_up
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" edau_pc_up "${edau_pc_up}")
set(edau_pc_cflags "")
set(edau_pc_private "")
if(NOT BUILD_SHARED_LIBS)
  set(edau_pc_cflags " -DEDAU_STATIC_DEFINE")
  set(edau_pc_private "Libs.private: -licui18n -licuuc -licudata -lstemmer -lstdc++ -lm -pthread\n")
endif()
configure_file(${PROJECT_SOURCE_DIR}/lib/cmake/edau.pc.in ${PROJECT_BINARY_DIR}/edau.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/edau.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(TARGET edau_cli)
  if(BUILD_SHARED_LIBS)
    file(RELATIVE_PATH edau_lib_from_bin ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
    set_target_properties(edau_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${edau_lib_from_bin}")
  endif()
  install(TARGETS edau_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
