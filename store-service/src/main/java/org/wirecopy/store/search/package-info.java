/** What somebody asks of the articles: the language of the query box, and how it is understood. */
package org.wirecopy.store.search;
