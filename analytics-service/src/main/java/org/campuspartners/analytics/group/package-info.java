/** The groups that insights are about; none is ever cut. */
package org.campuspartners.analytics.group;
