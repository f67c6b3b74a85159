-- The newest articles that name somebody, without a look at each article that does.
ALTER TABLE mentions ADD COLUMN arrival bigint;
COMMENT ON COLUMN mentions.arrival IS 'Of the article; null until a row of an older release is filled, which then counts as old.';
CREATE INDEX mentions_by_arrival ON mentions (entity_id, arrival DESC NULLS LAST) INCLUDE (article_id);
DROP INDEX mentions_by_entity;
CREATE INDEX mentions_to_fill ON mentions (article_id) WHERE arrival IS NULL;

-- The newest articles that hold frequent words, without a look at all that do: the index of words
-- knows about when an article arrived. A trigger says it, since older releases write articles, too,
-- while a new one is rolled out. What is there already is not written anew for it.
CREATE FUNCTION add_arrival_to_words() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    NEW.words := NEW.words || array_to_tsvector(ARRAY['a/' || NEW.arrival / 4096]);
    RETURN NEW;
END
$$;
CREATE TRIGGER arrival_in_words BEFORE INSERT OR UPDATE OF words, arrival ON articles
    FOR EACH ROW EXECUTE FUNCTION add_arrival_to_words();
COMMENT ON COLUMN articles.words IS 'Words of headline (weight A) and text as they are, folded; stems as /stem; source/, s/ and b/: publisher and byline, l/: language, e/: entities, a/: arrival by 4,096.';

-- The trigger has waited for all who were writing articles.
CREATE TABLE arrivals_in_words (since bigint NOT NULL);
INSERT INTO arrivals_in_words SELECT last_value + 1 FROM arrivals;
COMMENT ON TABLE arrivals_in_words IS 'One row.';
COMMENT ON COLUMN arrivals_in_words.since IS 'From this arrival on, the words of each article tell when it arrived.';
