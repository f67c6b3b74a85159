-- The views for readers show what they showed, but ask for less: an article is read once and not joined
-- with itself, and what names an article is compared with the few that may not be shown, not with all
-- that may. So a question about one name, one article or one month is answered from their indexes.
CREATE INDEX entities_by_name ON entities USING hash (name);

CREATE OR REPLACE VIEW reading.articles WITH (security_barrier) AS
SELECT a.id,
       a.uri,
       a.version,
       a.arrival,
       a.inbox,
       a.language,
       (SELECT shown.family FROM shown_articles shown WHERE shown.id = a.id) AS family,
       a.title,
       a.ingested_at,
       (SELECT CASE
                   WHEN shown.family = a.family AND cardinality(hidden.uris) = 0 THEN shown.record
                   ELSE shown_record(shown.record, shown.family, hidden.uris) COLLATE "default" END
        FROM shown_articles shown
                 CROSS JOIN LATERAL (SELECT ARRAY(SELECT l.other_uri
                                                  FROM links l
                                                  WHERE l.article_id = shown.id
                                                    AND NOT EXISTS (SELECT
                                                                    FROM articles other
                                                                    WHERE other.id = l.other_id
                                                                      AND showable(other.pub_status, other.embargoed_until))) AS uris) AS hidden
        WHERE shown.id = a.id) AS record,
       a.published,
       a.ingested_at AS ingested,
       a.source,
       a.byline,
       a.located,
       a.text
FROM articles a
WHERE showable(a.pub_status, a.embargoed_until);

-- One look for each, at the first article that tells of it, and not at all mentions there are.
CREATE OR REPLACE VIEW reading.entities WITH (security_barrier) AS
SELECT e.id, e.type, e.name
FROM entities e
WHERE (SELECT true
       FROM mentions m
       WHERE m.entity_id = e.id
         AND NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = m.article_id)
       LIMIT 1);

CREATE OR REPLACE VIEW reading.mentions WITH (security_barrier) AS
SELECT m.article_id, m.entity_id, m.times
FROM mentions m
WHERE NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = m.article_id);

CREATE OR REPLACE VIEW reading.aliases WITH (security_barrier) AS
SELECT m.entity_id, s.spelling, sum(s.times) AS times, count(*) AS articles
FROM mentions m
         CROSS JOIN LATERAL unnest(m.spellings, m.spelling_times) AS s(spelling, times)
WHERE NOT EXISTS (SELECT FROM restricted_articles r WHERE r.id = m.article_id)
GROUP BY m.entity_id, s.spelling;

CREATE OR REPLACE VIEW reading.links WITH (security_barrier) AS
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
         JOIN articles one ON one.id = seen.article_id AND showable(one.pub_status, one.embargoed_until)
         JOIN articles other ON other.id = seen.other_id AND showable(other.pub_status, other.embargoed_until);
