-- A record of a foreign producer may hold U+0000 or half a surrogate pair as an escape. That is JSON,
-- and jsonb does not take it: one such row and record::jsonb fails for every query that meets it.
-- What the store keeps from now on is without them; this mends what it kept before.

-- Two backslashes are one that is escaped: out of the way, so that each \u left is an escape. U+0001
-- can stand for them, since JSON has no control character but as an escape.
CREATE FUNCTION well_formed_json(record text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS
$$
SELECT replace(
           regexp_replace(
               regexp_replace(
                   regexp_replace(
                       replace(record, '\\', E'\x01'),
                       '\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})', '', 'g'),
                   '(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}', '', 'g'),
               '\\u0000', '', 'g'),
           E'\x01', '\\')
$$;
COMMENT ON FUNCTION well_formed_json IS 'JSON without escapes of U+0000 and of halves of surrogate pairs, which jsonb does not take.';

UPDATE articles
SET record = well_formed_json(record)
WHERE record ~ '\\u(0000|[dD][89a-fA-F])' AND record <> well_formed_json(record);
UPDATE versions
SET record = well_formed_json(record)
WHERE record ~ '\\u(0000|[dD][89a-fA-F])' AND record <> well_formed_json(record);
UPDATE rejections
SET record = well_formed_json(record)
WHERE record ~ '\\u(0000|[dD][89a-fA-F])' AND record <> well_formed_json(record);
UPDATE files
SET receipt = well_formed_json(receipt)
WHERE receipt ~ '\\u(0000|[dD][89a-fA-F])' AND receipt <> well_formed_json(receipt);

-- The same for all that is to come, numbers included, of which JSON allows any and jsonb does not.
-- Not for what is here: a number that nobody can take has no mend.
ALTER TABLE articles ADD CONSTRAINT record_is_jsonb CHECK (record::jsonb IS NOT NULL) NOT VALID;
ALTER TABLE versions ADD CONSTRAINT record_is_jsonb CHECK (record::jsonb IS NOT NULL) NOT VALID;
ALTER TABLE rejections ADD CONSTRAINT record_is_jsonb CHECK (record::jsonb IS NOT NULL) NOT VALID;
ALTER TABLE files ADD CONSTRAINT receipt_is_jsonb CHECK (receipt::jsonb IS NOT NULL) NOT VALID;

COMMENT ON COLUMN articles.record IS 'The value of the record of articles.enriched, JSON that jsonb takes, otherwise as it arrived.';
