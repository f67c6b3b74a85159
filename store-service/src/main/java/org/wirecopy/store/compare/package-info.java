/** What two texts have in common, paragraph by paragraph and word by word. Plain rules. */
package org.wirecopy.store.compare;
