/** The sense of belonging that pools report, beside the figure that it is compared with. */
package org.campuspartners.analytics.belonging;
