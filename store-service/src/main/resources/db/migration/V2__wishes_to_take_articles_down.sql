-- Wishes made by POST /api/takedowns: written in the transaction that answers, sent to
-- articles.takedowns afterwards, deleted when Kafka has them. Until then nothing is lost.
CREATE TABLE takedown_outbox (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uri    text COLLATE "C" NOT NULL,
    wish   text NOT NULL
);
COMMENT ON TABLE takedown_outbox IS 'Wishes that have not been sent yet, in their order.';
COMMENT ON COLUMN takedown_outbox.wish IS 'The value of the record, JSON, as it will be sent.';

CREATE TABLE takedown_wishes (
    id           uuid PRIMARY KEY,
    uri          text COLLATE "C" NOT NULL,
    arrival      bigint NOT NULL DEFAULT nextval('arrivals'),
    action       text NOT NULL,
    reason       text,
    requested_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX takedown_wishes_by_arrival ON takedown_wishes (arrival);
COMMENT ON TABLE takedown_wishes IS 'The newest wish about each article, whoever made it, as articles.takedowns tells it.';
COMMENT ON COLUMN takedown_wishes.id IS 'UUID version 5 of the URI, namespace URL.';
COMMENT ON COLUMN takedown_wishes.action IS 'take-down or lift.';
