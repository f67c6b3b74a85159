/** Whether the store runs, and whether it is of use. */
package org.wirecopy.store.health;
