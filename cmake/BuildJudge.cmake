# Builds one judge; see Judges.cmake. Run with DOTNET, SOURCES, FOLDER and PROGRAM.
#
# Excused are only: no SDK, one that is too old (NETSDK1045), and package sources that do not answer (NU1301). The
# program is not made then, so that the next build tries again.
set(ENV{DOTNET_CLI_TELEMETRY_OPTOUT} 1)
set(ENV{DOTNET_NOLOGO} 1)
set(ENV{NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT} 2)
set(patience 240)  # seconds

file(REMOVE ${PROGRAM} ${FOLDER}/unavailable.txt)

macro(excuse reason)
    file(WRITE ${FOLDER}/unavailable.txt "${reason}")
    message(NOTICE "${reason} The tests that ask the judge in ${SOURCES} will be skipped.")
    return()
endmacro()

if(NOT DOTNET)
    excuse("There is no .NET SDK.")
endif()
execute_process(COMMAND ${DOTNET} --version RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
if(failed)
    excuse("There is no .NET SDK beside ${DOTNET}.")
endif()

# Nothing of it stays in memory after the build.
set(options -p:PchatOutput=${FOLDER} -nodeReuse:false)
execute_process(COMMAND ${DOTNET} restore ${SOURCES}/judge.csproj --locked-mode ${options}
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said TIMEOUT ${patience})
if(said MATCHES "error NETSDK1045")
    excuse("The .NET SDK is too old.")
elseif(said MATCHES "error NU1301" OR failed MATCHES "timeout")
    excuse("NuGet cannot be reached.")
elseif(failed)
    message(FATAL_ERROR "${said}")
endif()

execute_process(COMMAND ${DOTNET} build ${SOURCES}/judge.csproj --no-restore -c Release -v q ${options}
        -p:UseSharedCompilation=false
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(failed)
    file(REMOVE ${PROGRAM})
    message(FATAL_ERROR "${said}")
endif()
file(TOUCH ${PROGRAM})
