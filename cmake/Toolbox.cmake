# Shared settings, and the three words this project is described with: pchat_room, pchat_program, pchat_test.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

add_library(pchat_settings INTERFACE)
target_include_directories(pchat_settings INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(pchat_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
target_compile_definitions(pchat_settings INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS PCHAT_VERSION="${PROJECT_VERSION}")
if(MINGW)
    # Where there is no futex, libstdc++'s own semaphore (GCC 12 to 15) compares without its mutex and then sleeps, so it can
    # miss the wake-up. std::stop_callback waits on one: whoever waits with a stop token may never end when it is stopped.
    target_compile_definitions(pchat_settings INTERFACE _GLIBCXX_USE_POSIX_SEMAPHORE)
endif()

set(PCHAT_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")
if(PCHAT_SANITIZE)
    add_compile_options(-fsanitize=${PCHAT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${PCHAT_SANITIZE})
endif()

# Linked into every program; it holds what must be set before anything runs.
add_library(pchat_start INTERFACE)
if(PCHAT_SANITIZE)
    add_library(pchat_sanitized OBJECT ${CMAKE_SOURCE_DIR}/app/sanitized_start.cpp)
    target_sources(pchat_start INTERFACE $<TARGET_OBJECTS:pchat_sanitized>)
endif()
if(WIN32)
    target_sources(pchat_start INTERFACE ${CMAKE_SOURCE_DIR}/app/windows_start.cpp)
endif()

# Compiles cmake/precompiled/<name>.h once, for all targets that are described after it in this folder and below.
function(pchat_precompile name)
    cmake_parse_arguments(ARG "" "" "NEEDS" ${ARGN})
    set(target pchat_precompiled_${name})
    file(WRITE ${CMAKE_BINARY_DIR}/precompiled_${name}.cpp "")
    add_library(${target} STATIC ${CMAKE_BINARY_DIR}/precompiled_${name}.cpp)
    target_link_libraries(${target} PRIVATE pchat_settings ${ARG_NEEDS})
    target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled/${name}.h)
    set(PCHAT_PRECOMPILED ${target} PARENT_SCOPE)
endfunction()

# Where CMAKE_UNITY_BUILD is on, the .cpp files of one folder are compiled as one: three times as fast from nothing. So what
# a folder's files keep in anonymous namespaces has names of its own. Daily work builds each file by itself.
function(pchat_unite target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    foreach(source ${sources})
        get_filename_component(source ${source} ABSOLUTE)
        get_filename_component(folder ${source} DIRECTORY)
        file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${folder})
        string(MAKE_C_IDENTIFIER "${folder}" group)
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
    endforeach()
endfunction()

# A room of core: a static library of every .cpp below core/<name>, or below core/<FOLDER>; without those of WITHOUT.
function(pchat_room name)
    cmake_parse_arguments(ARG "" "FOLDER;WITHOUT" "NEEDS" ${ARGN})
    if(NOT ARG_FOLDER)
        set(ARG_FOLDER ${name})
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
        ${CMAKE_SOURCE_DIR}/core/${ARG_FOLDER}/*.cpp ${CMAKE_SOURCE_DIR}/core/${ARG_FOLDER}/*.h)
    if(ARG_WITHOUT)
        list(FILTER sources EXCLUDE REGEX "/core/${ARG_WITHOUT}/")
    endif()
    add_library(pchat_${name} STATIC ${sources})
    set_target_properties(pchat_${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(pchat_${name} PUBLIC pchat_settings ${ARG_NEEDS})
    target_precompile_headers(pchat_${name} REUSE_FROM ${PCHAT_PRECOMPILED})
    add_library(pchat::${name} ALIAS pchat_${name})
    pchat_unite(pchat_${name})
endfunction()

# A program of app/: its own sources and what it links.
function(pchat_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;NEEDS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    if(PCHAT_SANITIZE)
        target_sources(${name} PRIVATE ${CMAKE_SOURCE_DIR}/app/sanitized_program.cpp)
    endif()
    target_link_libraries(${name} PRIVATE pchat_settings pchat_start ${ARG_NEEDS})
    target_precompile_headers(${name} REUSE_FROM ${PCHAT_PRECOMPILED})
    pchat_unite(${name})
endfunction()

# Every tst_*.cpp of tests/<folder> becomes a test of its own, named <folder>.<file>; its helpers/ are built once. Those
# of ONLY_HERE need the building machine itself.
function(pchat_tests folder)
    cmake_parse_arguments(ARG "" "" "NEEDS;ONLY_HERE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/tst_*.cpp)
    file(GLOB helpers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/helpers/*.cpp)
    set(needs pchat_settings Qt6::Test ${ARG_NEEDS})
    if(helpers)
        add_library(pchat_test_${folder} STATIC ${helpers})
        target_link_libraries(pchat_test_${folder} PUBLIC ${needs})
        target_precompile_headers(pchat_test_${folder} REUSE_FROM ${PCHAT_PRECOMPILED})
        set_target_properties(pchat_test_${folder} PROPERTIES UNITY_BUILD OFF)
        set(needs pchat_test_${folder} ${needs})
    endif()
    foreach(source ${sources})
        get_filename_component(test ${source} NAME_WE)
        if(CMAKE_CROSSCOMPILING AND test IN_LIST ARG_ONLY_HERE)
            continue()
        endif()
        set(target ${folder}_${test})
        add_executable(${target} ${source})
        set_target_properties(${target} PROPERTIES AUTOMOC ON UNITY_BUILD OFF)
        # A test includes its .moc itself, so this file is empty: nothing to precompile headers for.
        set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp
            PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
        target_link_libraries(${target} PRIVATE pchat_start ${needs})
        target_precompile_headers(${target} REUSE_FROM ${PCHAT_PRECOMPILED})
        add_test(NAME ${folder}.${test} COMMAND ${target})
        set_tests_properties(${folder}.${test} PROPERTIES TIMEOUT 600
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;PCHAT_SOURCE=${CMAKE_SOURCE_DIR};PCHAT_BIN=${CMAKE_BINARY_DIR}/bin")
        list(APPEND targets ${target})
    endforeach()
    add_custom_target(tests_${folder} DEPENDS ${targets})
endfunction()
