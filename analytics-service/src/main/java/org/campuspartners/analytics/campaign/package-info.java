/** What campaigns released, added up in whole cells only. */
package org.campuspartners.analytics.campaign;
