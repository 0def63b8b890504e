# Writes Pyodide's library, which is a file in its memory, to the folder named.
import sys
import zipfile

zipfile.ZipFile('/lib/python%d%d.zip' % sys.version_info[:2]).extractall(sys.argv[1])
