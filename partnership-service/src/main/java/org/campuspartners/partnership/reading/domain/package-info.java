/** The rules of reading weeks: proposals, votes, the leading team and the discussion; pure Java. */
package org.campuspartners.partnership.reading.domain;
