/** What Postgres knows, as metrics: looked up now and then, since a sum reads whole tables. */
package org.wirecopy.store.figures;
