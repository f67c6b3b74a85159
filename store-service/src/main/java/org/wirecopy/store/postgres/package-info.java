/** The tables, and everything that is written in SQL. */
package org.wirecopy.store.postgres;
