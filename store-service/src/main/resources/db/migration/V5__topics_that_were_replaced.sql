-- Which topic an offset belongs to, and the last record read before it: an offset alone cannot tell
-- the topic that was read from another of its name, nor a log from one that was cut and has grown.
ALTER TABLE consumer_offsets
    ADD COLUMN topic_id     text,
    ADD COLUMN leader_epoch integer,
    ADD COLUMN last_offset  bigint,
    ADD COLUMN last_sha256  text;
COMMENT ON COLUMN consumer_offsets.topic_id IS 'Kafka''s id of the topic that was read.';
COMMENT ON COLUMN consumer_offsets.leader_epoch IS 'Of the last batch read.';
COMMENT ON COLUMN consumer_offsets.last_offset IS 'Of the last record read.';
COMMENT ON COLUMN consumer_offsets.last_sha256 IS 'SHA-256 of its timestamp, key and value, hex.';

CREATE TABLE topic_breaks (
    topic      text NOT NULL,
    partition  integer NOT NULL,
    kind       text NOT NULL,
    stored     bigint NOT NULL,
    first      bigint NOT NULL,
    "end"      bigint NOT NULL,
    resume     bigint NOT NULL,
    topic_id   text NOT NULL,
    noticed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition)
);
COMMENT ON TABLE topic_breaks IS 'Topics that were replaced or cut: while there is a row nothing is read. An operator says how to go on.';
COMMENT ON COLUMN topic_breaks.kind IS 'replaced, cut or deleted.';
COMMENT ON COLUMN topic_breaks.resume IS 'From here on nothing can have been read.';

CREATE TABLE write_offs (
    sum        text NOT NULL,
    count      bigint NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE write_offs IS 'What an operator has accepted as lost, so that the sums can balance again.';
COMMENT ON COLUMN write_offs.sum IS 'articles or rejections.';
COMMENT ON COLUMN write_offs.count IS 'What the sum lacked then; below zero where it had too much.';
