-- Which ingested records have been answered, so that an article that is enriched again is not
-- counted twice. Answers of releases before this one are not known.
CREATE TABLE answers (
    ingested  text COLLATE "C" NOT NULL,
    partition integer NOT NULL,
    block     bigint NOT NULL,
    topic     text COLLATE "C" NOT NULL,
    offsets   bit(1024) NOT NULL DEFAULT B'0'::bit(1024),
    PRIMARY KEY (ingested, partition, block, topic)
);
COMMENT ON TABLE answers IS 'Which records of articles.ingested have been answered by an enriched article or a rejection.';
COMMENT ON COLUMN answers.ingested IS 'Kafka''s id of the topic articles.ingested.';
COMMENT ON COLUMN answers.block IS 'The offset, divided by 1,024.';
COMMENT ON COLUMN answers.topic IS 'Where the answer came from: articles.enriched or articles.rejected.';
COMMENT ON COLUMN answers.offsets IS 'One bit for each offset of the block, its first offset first.';
