package org.wirecopy.enrich.dedupe;

import org.wirecopy.enrich.contract.Dedupe.Relation;

/**
 * An article's tie to an earlier one.
 *
 * @param number of the earlier one
 * @param relation seen from the article
 * @param similarity Jaccard similarity, 0 to 1
 * @param share of the article's text that the earlier one holds, 0 to 1
 */
public record DuplicateLink(long number, Relation relation, double similarity, double share) {}
