/** By what an article is listed and found beside its record: one rule for each column. */
package org.wirecopy.store.columns;
