# pige_stage(NAME sources...): the library of one stage, headers included from the root.
function(pige_stage name)
  add_library(pige_${name} STATIC ${ARGN})
  add_library(pige::${name} ALIAS pige_${name})
  target_include_directories(pige_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_features(pige_${name} PUBLIC cxx_std_20)
  target_link_libraries(pige_${name} PRIVATE pige_warnings)
  if(PIGE_SANITIZE)
    target_link_options(pige_${name} PUBLIC -fsanitize=${PIGE_SANITIZE})
  endif()
endfunction()

# pige_test(normalize/money pige::normalize): tests/normalize/money_test.cc, one program, one ctest entry.
function(pige_test path)
  string(REPLACE "/" "_" name ${path})
  add_executable(${name}_test ${PROJECT_SOURCE_DIR}/tests/${path}_test.cc)
  target_link_libraries(${name}_test PRIVATE pige_warnings ${ARGN} GTest::gtest_main)
  target_compile_definitions(${name}_test PRIVATE
    PIGE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" PIGE_LANG_DIR="${PROJECT_SOURCE_DIR}/lang")
  add_test(NAME ${path} COMMAND ${name}_test)
  set_tests_properties(${path} PROPERTIES TIMEOUT 300)
endfunction()
