/** What the programs for operators share. */
package org.wirecopy.topics.program;
