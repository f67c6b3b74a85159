/** Pages for people: what all of them share. They work without script and need nothing foreign. */
package org.wirecopy.store.page;
