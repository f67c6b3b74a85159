/** What the formats of articles share: a draft, the text of HTML, language tags. */
package org.wirecopy.ingest.format.article;
