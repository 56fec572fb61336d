@echo off
chcp 65001 >nul
setlocal
cd /d "%~dp0"

set "PYTHON="
py -3 -c "" >nul 2>nul && set "PYTHON=py -3"
if not defined PYTHON python -c "" >nul 2>nul && set "PYTHON=python"
if not defined PYTHON goto no_python

set "YEAR=%~1"
if not defined YEAR set /p "YEAR=请输入年度（例如 2024），再按回车："
if not defined YEAR set "YEAR=--help"

%PYTHON% build.py %YEAR%
set "RESULT=%ERRORLEVEL%"
echo.
if "%RESULT%"=="0" echo 完成。文档在 output 文件夹里。
if not "%RESULT%"=="0" echo 没有全部完成，请看上面的说明。
goto end

:no_python
set "RESULT=2"
echo 这台电脑上没有找到 Python。请先安装 Python 3.11 或更高版本，
echo 安装时勾选 “Add python.exe to PATH”。详细步骤见 README.md。

:end
echo.
pause
exit /b %RESULT%
