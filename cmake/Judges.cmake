# Judges: parts of Microsoft's own, hosted by the small C# programs of tests/peers and asked by tests.
#
# Where there is no .NET SDK, or NuGet cannot be reached, the build goes on: the judge's folder then holds
# unavailable.txt with the reason, and its tests are shown as skipped. A judge that does not compile fails the build, and
# one that is neither there nor excused fails its tests.
find_program(PCHAT_DOTNET dotnet)

# Builds tests/peers/<name> for the tests of TESTS, which find it in PCHAT_JUDGES (tests/helpers/judge.h).
function(pchat_judge name)
    cmake_parse_arguments(ARG "" "" "TESTS" ${ARGN})
    set(sources ${CMAKE_SOURCE_DIR}/tests/peers/${name})
    set(folder ${CMAKE_BINARY_DIR}/judges/${name})
    set(program ${folder}/pchat-${name}-judge)
    set(build ${CMAKE_SOURCE_DIR}/cmake/BuildJudge.cmake)
    file(GLOB files CONFIGURE_DEPENDS ${sources}/* ${CMAKE_SOURCE_DIR}/tests/peers/*.props)
    add_custom_command(OUTPUT ${program} DEPENDS ${files} ${build} VERBATIM
        COMMAND ${CMAKE_COMMAND} -D DOTNET=${PCHAT_DOTNET} -D SOURCES=${sources} -D FOLDER=${folder}
            -D PROGRAM=${program} -P ${build}
        COMMENT "Building the judge ${name}")
    add_custom_target(judge_${name} DEPENDS ${program})
    foreach(test ${ARG_TESTS})
        string(REPLACE "." "_" target ${test})
        add_dependencies(${target} judge_${name})
        set_property(TEST ${test} APPEND PROPERTY ENVIRONMENT "PCHAT_JUDGES=${CMAKE_BINARY_DIR}/judges")
        set_tests_properties(${test} PROPERTIES SKIP_REGULAR_EXPRESSION "SKIP   : [A-Za-z]+::initTestCase")
    endforeach()
endfunction()
