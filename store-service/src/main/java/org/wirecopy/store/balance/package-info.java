/** The two sums that show that nothing was lost on the way. Rules only. */
package org.wirecopy.store.balance;
