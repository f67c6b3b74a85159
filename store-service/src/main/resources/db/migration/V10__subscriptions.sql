-- Questions that somebody is told of by a webhook, and how far.
CREATE TABLE subscriptions (
    id             uuid PRIMARY KEY,
    name           text NOT NULL,
    search         text NOT NULL,
    webhook        text NOT NULL,
    secret         text NOT NULL,
    created_at     timestamptz NOT NULL,
    position       bigint NOT NULL,
    released_until timestamptz NOT NULL DEFAULT now(),
    delivered      bigint NOT NULL DEFAULT 0,
    delivered_at   timestamptz,
    failures       integer NOT NULL DEFAULT 0,
    failing_since  timestamptz,
    last_error     text,
    next_try_at    timestamptz NOT NULL DEFAULT now(),
    disabled_at    timestamptz,
    claim          uuid,
    claimed_until  timestamptz
);
COMMENT ON TABLE subscriptions IS 'Questions saved with a webhook.';
COMMENT ON COLUMN subscriptions.search IS 'The parameters of the question, a JSON object of texts.';
COMMENT ON COLUMN subscriptions.secret IS 'Signs what is sent: whsec_ and 32 bytes in base64.';
COMMENT ON COLUMN subscriptions.position IS 'Arrivals up to this one have been told of.';
COMMENT ON COLUMN subscriptions.released_until IS 'Articles whose embargo ended by then have been told of.';
COMMENT ON COLUMN subscriptions.failures IS 'In a row.';
COMMENT ON COLUMN subscriptions.disabled_at IS 'Since when nothing is tried any more; null while it is.';
COMMENT ON COLUMN subscriptions.claim IS 'Of the process that delivers now, until claimed_until.';

CREATE TABLE subscription_articles (
    subscription_id uuid NOT NULL REFERENCES subscriptions ON DELETE CASCADE,
    article_id      uuid NOT NULL,
    arrival         bigint NOT NULL,
    is_delivered    boolean NOT NULL,
    PRIMARY KEY (subscription_id, article_id)
);
COMMENT ON TABLE subscription_articles IS 'What a webhook has been told of, or may have been: it is told when that is taken down or withheld.';
COMMENT ON COLUMN subscription_articles.arrival IS 'Of the version that it was told of.';
COMMENT ON COLUMN subscription_articles.is_delivered IS 'False from before it is sent until it was taken.';

-- A takedown has its place among arrivals; those of before have none, and nobody was told of them.
ALTER TABLE takedowns ADD COLUMN arrival bigint;
ALTER TABLE takedowns ALTER COLUMN arrival SET DEFAULT nextval('arrivals');
CREATE INDEX takedowns_by_arrival ON takedowns (arrival);
COMMENT ON COLUMN takedowns.arrival IS 'Of the newest takedown, among all arrivals.';

CREATE INDEX articles_by_embargo ON articles (embargoed_until) WHERE embargoed_until IS NOT NULL;
