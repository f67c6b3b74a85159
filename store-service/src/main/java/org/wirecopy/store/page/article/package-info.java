/** One article, its versions, its copies, and two texts side by side. */
package org.wirecopy.store.page.article;
