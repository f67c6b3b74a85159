-- Pulses that arrived, so that everybody can see whether the way from a folder to here is open, and
-- how long it takes. They are no articles, and no part of any sum.
CREATE TABLE pulses (
    inbox       text COLLATE "C" NOT NULL,
    ingester    integer NOT NULL,
    partition   integer NOT NULL,
    made_at     timestamptz NOT NULL,
    ingested_at timestamptz NOT NULL,
    enriched_at timestamptz,
    stored_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (inbox, ingester, partition, made_at)
);
CREATE INDEX pulses_by_time ON pulses (made_at);
COMMENT ON TABLE pulses IS 'The pulses of the last hour, and the last one of each ingester and partition.';
COMMENT ON COLUMN pulses.ingester IS 'Its index among the ingesters of the inbox.';
COMMENT ON COLUMN pulses.partition IS 'Of articles.enriched.';
COMMENT ON COLUMN pulses.made_at IS 'When its file was written.';
COMMENT ON COLUMN pulses.ingested_at IS 'When ingest published it.';
COMMENT ON COLUMN pulses.enriched_at IS 'When the lane published it; null where it does not say so.';
