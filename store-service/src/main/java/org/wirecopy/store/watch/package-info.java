/**
 * Watches the sources, how what comes from each stands against its rhythm; and the pulses, whether
 * they arrive.
 */
package org.wirecopy.store.watch;
