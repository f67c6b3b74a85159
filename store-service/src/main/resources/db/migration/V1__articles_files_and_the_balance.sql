-- A btree entry holds at most 2,704 bytes and URIs, paths and names know no such limit: keys are
-- therefore UUIDs (version 5 of the text), and an index on such a text holds its first 512
-- characters.

-- Orders what has arrived; restarts from a later number after a crash, never from an earlier one.
CREATE SEQUENCE arrivals;

CREATE TABLE articles (
    id                uuid PRIMARY KEY,
    uri               text COLLATE "C" NOT NULL,
    version           integer NOT NULL CHECK (version > 0),
    arrival           bigint NOT NULL DEFAULT nextval('arrivals'),
    ingested_at       timestamptz NOT NULL,
    inbox             text NOT NULL,
    language          text NOT NULL,
    family            text COLLATE "C" NOT NULL,
    title             text,
    pub_status        text,
    embargoed_until   timestamptz,
    enrichment_sha256 text NOT NULL,
    -- text, since jsonb refuses \u0000, orders keys anew and forgets that 1.10 was not 1.1
    record            text NOT NULL
);
CREATE UNIQUE INDEX articles_by_arrival ON articles (arrival);
CREATE INDEX articles_by_uri ON articles (left(uri, 512));
CREATE INDEX articles_by_language ON articles (language, arrival);
CREATE INDEX articles_by_family ON articles USING hash (family);
COMMENT ON TABLE articles IS 'The newest version of every article that is not taken down.';
COMMENT ON COLUMN articles.id IS 'UUID version 5 of the URI, namespace URL.';
COMMENT ON COLUMN articles.version IS 'As the enricher counts it, from 1.';
COMMENT ON COLUMN articles.arrival IS 'Grows with every new article and every new version.';
COMMENT ON COLUMN articles.language IS 'BCP 47 tag that was found; und where nobody can tell.';
COMMENT ON COLUMN articles.enrichment_sha256 IS 'Tells whether an unchanged article comes with another enrichment.';
COMMENT ON COLUMN articles.record IS 'The value of the record of articles.enriched, JSON, as it arrived.';

CREATE TABLE entities (
    id   text COLLATE "C" PRIMARY KEY,
    type text NOT NULL,
    name text NOT NULL
);
CREATE INDEX entities_by_word ON entities USING gin (to_tsvector('simple', name));
COMMENT ON TABLE entities IS 'Everyone and everything that an article has named, once each.';

CREATE TABLE mentions (
    article_id uuid NOT NULL,
    entity_id  text COLLATE "C" NOT NULL,
    times      integer NOT NULL,
    PRIMARY KEY (article_id, entity_id)
);
CREATE INDEX mentions_by_entity ON mentions (entity_id, article_id);
COMMENT ON TABLE mentions IS 'Which article names which entity, and how often; the offsets stand in the record.';

CREATE TABLE links (
    article_id uuid NOT NULL,
    other_id   uuid NOT NULL,
    other_uri  text COLLATE "C" NOT NULL,
    arrival    bigint NOT NULL DEFAULT nextval('arrivals'),
    relation   text NOT NULL,
    similarity double precision NOT NULL,
    share      double precision NOT NULL,
    PRIMARY KEY (article_id, other_id),
    CHECK (article_id <> other_id)
);
CREATE INDEX links_by_other ON links (other_id);
COMMENT ON TABLE links IS 'A duplicate as the later article''s record names it; readers see it from both sides.';
COMMENT ON COLUMN links.relation IS 'Seen from article_id: EXACT, NEAR, CONTAINS, CONTAINED_IN.';
COMMENT ON COLUMN links.similarity IS 'Jaccard similarity of both texts'' shingles, 0 to 1.';
COMMENT ON COLUMN links.share IS 'How much of article_id''s text the other holds, 0 to 1.';

CREATE TABLE takedowns (
    id            uuid PRIMARY KEY,
    uri           text COLLATE "C" NOT NULL,
    taken_down_at timestamptz NOT NULL,
    lifted_at     timestamptz
);
COMMENT ON TABLE takedowns IS 'Articles whose text, entities and links were deleted.';
COMMENT ON COLUMN takedowns.lifted_at IS 'When the article came back; null while it is down.';

CREATE TABLE files (
    id             uuid PRIMARY KEY,
    inbox          text NOT NULL,
    path           text NOT NULL,
    state          text NOT NULL,
    arrival        bigint NOT NULL DEFAULT nextval('arrivals'),
    found          bigint NOT NULL,
    published      bigint NOT NULL,
    rejected       bigint NOT NULL,
    skipped        bigint NOT NULL,
    blocked        bigint NOT NULL,
    receipt        text NOT NULL
);
CREATE UNIQUE INDEX files_by_arrival ON files (arrival);
COMMENT ON TABLE files IS 'The newest receipt of every file.';
COMMENT ON COLUMN files.id IS 'UUID version 5 of <inbox>/<path>, namespace URL.';
COMMENT ON COLUMN files.found IS 'This and the following four: the totals over all readings of the path.';
COMMENT ON COLUMN files.receipt IS 'The value of the record of ingest.files, JSON, as it arrived.';

CREATE TABLE rejections (
    arrival   bigint PRIMARY KEY DEFAULT nextval('arrivals'),
    topic     text NOT NULL,
    partition integer NOT NULL,
    "offset"  bigint NOT NULL,
    stage     text NOT NULL,
    reason    text NOT NULL,
    record    text NOT NULL,
    UNIQUE (topic, partition, "offset")
);
COMMENT ON TABLE rejections IS 'What ingest and enrich refused (from articles.rejected) and what the store itself could not keep.';
COMMENT ON COLUMN rejections.stage IS 'ingest, enrich or store.';
COMMENT ON COLUMN rejections.record IS 'The rejection as JSON; of stage store in the same shape.';

CREATE TABLE consumer_offsets (
    topic        text NOT NULL,
    partition    integer NOT NULL,
    next_offset  bigint NOT NULL,
    committed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition)
);
COMMENT ON TABLE consumer_offsets IS 'Where reading goes on; changed only together with the rows.';

CREATE TABLE outcomes (
    topic     text NOT NULL,
    partition integer NOT NULL,
    outcome   text NOT NULL,
    count     bigint NOT NULL,
    PRIMARY KEY (topic, partition, outcome)
);
COMMENT ON TABLE outcomes IS 'What became of the records of each partition; changed only together with the rows.';
