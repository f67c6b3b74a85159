/** Results to take away: each article as a line. */
package org.wirecopy.store.export;
