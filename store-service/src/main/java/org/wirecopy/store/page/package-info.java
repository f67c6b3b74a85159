/** The pages that people look at: rendered here, without scripts and without outside addresses. */
package org.wirecopy.store.page;
