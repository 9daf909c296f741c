#include "tests/lab/helpers/batches.h"

namespace pchat::test {

QStringList learntBatches() {
    return {
        "SELECT s.servicename, s.status FROM sys.dm_server_services AS s",
        "SELECT DISTINCT v.a FROM sys.master_files AS f CROSS APPLY sys.dm_os_volume_stats(f.database_id, "
        "f.file_id) AS v",
        "SELECT TOP (1) a, b AS c FROM x JOIN y ON y.i = x.i WHERE t IN ('L', 'D') ORDER BY a DESC, b",
        "SELECT j.name FROM j LEFT JOIN a ON a.id = j.id AND a.s = (SELECT MAX(s) FROM t) WHERE j.id NOT IN "
        "(SELECT i FROM k)",
        "SELECT CASE WHEN a IS NULL THEN 0 ELSE 1 END, CASE b WHEN 1 THEN 'x' END FROM t",
        "SELECT COUNT(*) AS n, COUNT(DISTINCT a) FROM t WHERE a LIKE N'RES%' ESCAPE '!' AND b BETWEEN 1 AND -2 "
        "GROUP BY c HAVING COUNT(*) > 1",
        "DECLARE @rc int; EXEC @rc = master.dbo.sp_x @a = N'b', @c = @rc OUTPUT; SELECT @rc AS return_code;",
        "EXEC sp_delete_log_shipping_secondary_database mgc",
        "sp_who2",
        "RESTORE LOG [mgc] FROM DISK = N'D:\\x.trn' WITH FILE = 1, NORECOVERY, STATS = 5, CHECKSUM",
        "DECLARE @p nvarchar(260) RESTORE DATABASE [mgc] FROM DISK = @p WITH MOVE N'a' TO N'b', REPLACE, STANDBY = "
        "N'c'",
        "RESTORE DATABASE [mgc] WITH NORECOVERY",
        "RESTORE VERIFYONLY FROM DISK = N'x' WITH FILE = 1, CHECKSUM",
        "BACKUP LOG [mgc] TO DISK = N'a', DISK = N'b' WITH NORECOVERY, INIT, CHECKSUM, COMPRESSION, STATS",
        "ALTER DATABASE [mgc] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; RESTORE DATABASE [mgc] WITH NORECOVERY;",
        "ALTER DATABASE [m]]gc] SET PARTNER OFF",
        "ALTER DATABASE [mgc] SET PARTNER = N'TCP://sql02.contoso.com:5022'",
        "ALTER DATABASE [mgc] SET PARTNER = 'TCP://sql02.contoso.com:5022' ALTER DATABASE [mgc] SET PARTNER FAILOVER",
        "KILL 57; KILL 57 WITH STATUSONLY",
        "SET NOCOUNT ON USE master PRINT 'x'",
        "IF (@@ERROR = 0 AND 1 = 1) BEGIN PRINT 'a'; SELECT 1 END ELSE PRINT 'b'",
        "/* one /* two */ still */ SELECT 1 -- end",
        "CREATE DATABASE [x] ON PRIMARY (NAME = a, FILENAME = N'D:\\a.mdf') LOG ON (NAME = b, FILENAME = "
        "N'D:\\b.ldf')",
        "SELECT COALESCE(a, 1e3), NULLIF(b, .5), LEFT(c, 2), x.*, *, 0x1F AS 'd', e = -+1 FROM f(1, NULL) AS x, y WITH "
        "(NOLOCK, READPAST) WHERE NOT (a = 1 OR b <> 2) AND EXISTS (SELECT 1) AND c NOT LIKE 'x'",
        "SELECT a FROM (SELECT TOP 1 b AS a FROM c ORDER BY b) AS d OUTER APPLY e(d.a) CROSS JOIN g LEFT OUTER JOIN h "
        "ON "
        "h.a = d.a",
        "DECLARE @a nvarchar(max) = N'x', @b AS numeric(25,0), @c datetime2(3); SET @a = @a + 'y' SELECT @b = 1",
        "EXEC sp_x 1, -2, N'x', NULL, @@SPID, y, DEFAULT EXECUTE a..sp_y",
        "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED SET LOCK_TIMEOUT -1 SET LANGUAGE us_english SET TEXTSIZE 5 "
        "SET DATEFIRST 7 SET XACT_ABORT OFF",
        "WAITFOR DELAY '00:00:05'",
        "IF 1 = 1 PRINT N'a'; ELSE IF 2 > 1 BEGIN PRINT 'b' END",
        "BACKUP DATABASE [a b] TO DISK = 'x' WITH COPY_ONLY, FORMAT, NAME = N'n', STATS = 5, CONTINUE_AFTER_ERROR",
        "RESTORE FILELISTONLY FROM DISK = N'x' WITH FILE = 2 RESTORE LABELONLY FROM DISK = N'x'",
        "ALTER DATABASE a SET RECOVERY SIMPLE WITH NO_WAIT ALTER DATABASE a SET OFFLINE WITH ROLLBACK AFTER 5 SECONDS",
        "CREATE DATABASE [x] DROP DATABASE [x] USE [x]"};
}

}  // namespace pchat::test
