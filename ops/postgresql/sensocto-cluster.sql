-- Where the nodes of a cluster find each other, for Sensocto:Cluster:Store=Sql (PostgreSQL 12 or later). May be run again at any time, also
-- over a cluster that runs. Orleans reads every statement it uses from OrleansQuery, by the keys below: that name and the keys are its
-- contract, the tables are ours. Times are UTC. A node's row counts only with the version of the whole table, so each write moves both or neither.

CREATE TABLE IF NOT EXISTS OrleansQuery (
    QueryKey  varchar(64) PRIMARY KEY,
    QueryText text NOT NULL
);

CREATE TABLE IF NOT EXISTS sensocto_cluster (
    id      varchar(64) PRIMARY KEY,
    version integer NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS sensocto_node (
    cluster      varchar(64) NOT NULL REFERENCES sensocto_cluster (id),
    address      varchar(45) NOT NULL,
    port         integer NOT NULL,
    generation   integer NOT NULL,
    siloname     varchar(64) NOT NULL,
    hostname     varchar(255) NOT NULL,
    status       integer NOT NULL,
    proxyport    integer NOT NULL,
    suspecttimes text,
    starttime    timestamptz NOT NULL,
    iamalivetime timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
    WITH made AS (
        INSERT INTO sensocto_cluster (id) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT count(*) > 0 FROM made'),

('InsertMembershipKey', '
    WITH moved AS (
        UPDATE sensocto_cluster SET version = version + 1
        WHERE id = @DeploymentId AND version = @Version AND NOT EXISTS (
            SELECT 1 FROM sensocto_node
            WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
        )
        RETURNING id
    ), made AS (
        INSERT INTO sensocto_node
            (cluster, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
        SELECT id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
        FROM moved
        RETURNING 1
    )
    SELECT count(*) > 0 FROM made'),

('UpdateMembershipKey', '
    WITH moved AS (
        UPDATE sensocto_cluster SET version = version + 1
        WHERE id = @DeploymentId AND version = @Version AND EXISTS (
            SELECT 1 FROM sensocto_node
            WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
        )
        RETURNING id
    ), changed AS (
        UPDATE sensocto_node n
        SET status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime
        FROM moved
        WHERE n.cluster = moved.id AND n.address = @Address AND n.port = @Port AND n.generation = @Generation
        RETURNING 1
    )
    SELECT count(*) > 0 FROM changed'),

('UpdateIAmAlivetimeKey', '
    UPDATE sensocto_node SET iamalivetime = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('MembershipReadRowKey', '
    SELECT c.id AS deploymentid, c.version, n.*
    FROM sensocto_cluster c LEFT JOIN sensocto_node n
        ON n.cluster = c.id AND n.address = @Address AND n.port = @Port AND n.generation = @Generation
    WHERE c.id = @DeploymentId'),

('MembershipReadAllKey', '
    SELECT c.id AS deploymentid, c.version, n.*
    FROM sensocto_cluster c LEFT JOIN sensocto_node n ON n.cluster = c.id
    WHERE c.id = @DeploymentId'),

('DeleteMembershipTableEntriesKey', '
    WITH gone AS (DELETE FROM sensocto_node WHERE cluster = @DeploymentId)
    DELETE FROM sensocto_cluster WHERE id = @DeploymentId'),

-- Orleans counts 3 as active.
('CleanupDefunctSiloEntriesKey', '
    DELETE FROM sensocto_node WHERE cluster = @DeploymentId AND iamalivetime < @IAmAliveTime AND status <> 3'),

('GatewaysQueryKey', '
    SELECT address, proxyport, generation FROM sensocto_node
    WHERE cluster = @DeploymentId AND status = @Status AND proxyport > 0')

ON CONFLICT (QueryKey) DO UPDATE SET QueryText = EXCLUDED.QueryText;
