/** Somebody or something that articles name. */
package org.wirecopy.store.page.entity;
