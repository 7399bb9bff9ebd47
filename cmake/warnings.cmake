# The compiler settings every target of ours shares; nothing global.
add_library(pige_warnings INTERFACE)
target_compile_features(pige_warnings INTERFACE cxx_std_20)
target_compile_options(pige_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
  # GCC 12 sees overlaps in std::string's own operator+ at -O3 that are not there (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${PIGE_WERROR}>:-Werror>)
if(PIGE_SANITIZE)
  target_compile_options(pige_warnings INTERFACE -fsanitize=${PIGE_SANITIZE}
    -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(pige_warnings INTERFACE -fsanitize=${PIGE_SANITIZE})
endif()
