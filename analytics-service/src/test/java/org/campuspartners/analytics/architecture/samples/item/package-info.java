/** What nobody may write. */
package org.campuspartners.analytics.architecture.samples.item;
