-- How often each source publishes, so that one that falls silent is noticed. Counted in the
-- background, by arrival: nothing waits for it, and what was there before is counted, too.
CREATE TABLE sources (
    inbox         text COLLATE "C" NOT NULL,
    source        text COLLATE "C" NOT NULL,
    language      text COLLATE "C" NOT NULL,
    first_arrival timestamptz NOT NULL,
    last_arrival  timestamptz NOT NULL,
    PRIMARY KEY (inbox, source, language)
);
COMMENT ON TABLE sources IS 'Publishers by inbox, each as a whole and for each of its languages.';
COMMENT ON COLUMN sources.source IS 'The publisher, at most 512 characters of it.';
COMMENT ON COLUMN sources.language IS 'Empty for all languages together.';

CREATE TABLE source_hours (
    inbox       text COLLATE "C" NOT NULL,
    source      text COLLATE "C" NOT NULL,
    language    text COLLATE "C" NOT NULL,
    hour        timestamptz NOT NULL,
    articles    integer NOT NULL,
    longest_gap integer NOT NULL,
    PRIMARY KEY (inbox, source, language, hour)
);
CREATE INDEX source_hours_by_hour ON source_hours (hour);
COMMENT ON TABLE source_hours IS 'What came from a source in an hour of the past eight weeks; hours without articles have no row.';
COMMENT ON COLUMN source_hours.articles IS 'Versions of articles that were ingested in it.';
COMMENT ON COLUMN source_hours.longest_gap IS 'Seconds of the longest time without an article that ended in it; 0 where none is known.';

CREATE TABLE muted_sources (
    inbox    text COLLATE "C" NOT NULL,
    source   text COLLATE "C" NOT NULL,
    muted_at timestamptz NOT NULL,
    PRIMARY KEY (inbox, source)
);
COMMENT ON TABLE muted_sources IS 'Sources of which an operator does not want to be told.';

CREATE TABLE source_counting (
    counted_to bigint NOT NULL
);
INSERT INTO source_counting VALUES (0);
COMMENT ON TABLE source_counting IS 'One row: the arrival up to which sources are counted.';
