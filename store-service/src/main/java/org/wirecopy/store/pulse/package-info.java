/** What pulses say of the way from a folder to the store. Rules only. */
package org.wirecopy.store.pulse;
