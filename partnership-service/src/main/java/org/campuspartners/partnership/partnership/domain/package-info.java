/** The rules of partnerships and of the agreements within them; pure Java. */
package org.campuspartners.partnership.partnership.domain;
