/** What was agreed to, item by item, as released. */
package org.campuspartners.analytics.item;
