from posixpath import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink, isjunction,
                       lexists, samefile, sameopenfile, samestat)
