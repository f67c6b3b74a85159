-- Stems are kept as /stem, the same for every language: a question in twelve languages asks for two or
-- three lexemes instead of two dozen, each of which is compared for each candidate. The store fills the
-- words of rows that are there anew, the last to arrive first; until then they are found by plain words.
UPDATE articles SET columns_version = NULL WHERE words IS NOT NULL;
COMMENT ON COLUMN articles.words IS 'Words of headline (weight A) and text as they are, folded; stems as /stem; source/, s/ and b/: publisher and byline, l/: language, e/: entities.';
