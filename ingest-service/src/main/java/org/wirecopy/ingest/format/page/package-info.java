/**
 * News pages of the web: the article's text without what stands around it, and what the page says
 * about the article. Knows HTML, nothing of files or ninjs.
 */
package org.wirecopy.ingest.format.page;
