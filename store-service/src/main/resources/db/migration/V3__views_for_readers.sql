-- What programs of others may rely on: these views keep their names and columns, while the tables
-- are the store's own. Each shows only what may be shown: no article that is withheld or under
-- embargo, nor what would tell of one. A role that is granted this schema alone sees nothing else:
-- security_barrier keeps a reader's own functions from being asked about rows that are left out.
-- It may be there: who may see it can be settled before the first migration.
CREATE SCHEMA IF NOT EXISTS reading;
COMMENT ON SCHEMA reading IS 'Views for readers: stable names, restricted articles left out.';

CREATE VIEW reading.articles WITH (security_barrier) AS
SELECT a.id,
       a.uri,
       a.version,
       a.arrival,
       a.inbox,
       a.language,
       a.family,
       a.title,
       a.ingested_at,
       a.record
FROM articles a
WHERE (a.pub_status IS NULL OR a.pub_status = 'usable')
  AND (a.embargoed_until IS NULL OR a.embargoed_until <= now());
COMMENT ON VIEW reading.articles IS 'The newest version of every article that may be shown now.';
COMMENT ON COLUMN reading.articles.id IS 'UUID version 5 of the URI, namespace URL.';
COMMENT ON COLUMN reading.articles.version IS 'As the enricher counts it, from 1.';
COMMENT ON COLUMN reading.articles.arrival IS 'Grows with every new article and every new version.';
COMMENT ON COLUMN reading.articles.language IS 'BCP 47 tag that was found; und where nobody can tell.';
COMMENT ON COLUMN reading.articles.family IS 'URI of the first article of its family of copies.';
COMMENT ON COLUMN reading.articles.record IS 'The record of articles.enriched, JSON as text: record::json reads it.';

CREATE VIEW reading.entities WITH (security_barrier) AS
SELECT e.id, e.type, e.name
FROM entities e
WHERE EXISTS (SELECT 1
              FROM mentions m
                       JOIN reading.articles a ON a.id = m.article_id
              WHERE m.entity_id = e.id);
COMMENT ON VIEW reading.entities IS 'Everyone and everything that an article names which may be shown now.';
COMMENT ON COLUMN reading.entities.id IS 'Stable: the same name has the same id, in every article.';
COMMENT ON COLUMN reading.entities.type IS 'PERSON, ORG or LOC; more may come.';

CREATE VIEW reading.mentions WITH (security_barrier) AS
SELECT m.article_id, m.entity_id, m.times
FROM mentions m
         JOIN reading.articles a ON a.id = m.article_id;
COMMENT ON VIEW reading.mentions IS 'Which article names which entity, and how often.';

CREATE VIEW reading.links WITH (security_barrier) AS
SELECT seen.article_id, seen.other_id, other.uri AS other_uri, seen.relation, seen.similarity, seen.share
FROM (SELECT DISTINCT ON (article_id, other_id) *
      FROM (SELECT article_id, other_id, relation, similarity, share, arrival
            FROM links
            UNION ALL
            SELECT other_id,
                   article_id,
                   CASE relation
                       WHEN 'CONTAINS' THEN 'CONTAINED_IN'
                       WHEN 'CONTAINED_IN' THEN 'CONTAINS'
                       ELSE relation END,
                   similarity,
                   -- As org.wirecopy.store.link.Link works it out.
                   CASE
                       WHEN similarity <= 0 OR share <= 0 THEN 0
                       ELSE round(10000 / greatest(1, 1 / similarity + 1 - 1 / share)) / 10000 END,
                   arrival
            FROM links) AS both_sides
      -- Two versions may have named each other, one at a time: the later word counts.
      ORDER BY article_id, other_id, arrival DESC) AS seen
         JOIN reading.articles one ON one.id = seen.article_id
         JOIN reading.articles other ON other.id = seen.other_id;
COMMENT ON VIEW reading.links IS 'Articles that share text, each pair from both sides.';
COMMENT ON COLUMN reading.links.relation IS 'Seen from article_id: EXACT, NEAR, CONTAINS, CONTAINED_IN; more may come.';
COMMENT ON COLUMN reading.links.similarity IS 'Jaccard similarity of both texts'' shingles, 0 to 1.';
COMMENT ON COLUMN reading.links.share IS 'How much of article_id''s text the other holds, 0 to 1.';

CREATE VIEW reading.takedowns WITH (security_barrier) AS
SELECT t.id, t.uri, t.taken_down_at, t.lifted_at, w.reason
FROM takedowns t
         LEFT JOIN takedown_wishes w ON w.id = t.id AND w.action = 'take-down';
COMMENT ON VIEW reading.takedowns IS 'Articles that were taken down: delete what you keep of them.';
COMMENT ON COLUMN reading.takedowns.lifted_at IS 'When the article came back; null while it is down.';
