/** What became of files: files, skips, rejections, and the balance. */
package org.wirecopy.store.page.ledger;
